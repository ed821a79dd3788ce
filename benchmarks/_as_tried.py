"""What the balancing sets gave when the method was tried, before it was built."""

# As tried: n, a rebound of 30% and of 50%, back within a tenth of the base, help and protection
# below good, inadequate.
TRIED = {
    "cp_plans_started": {
        "yes": "9: 44%, 22%, 44%, 3 of 7, 0 of 7",
        "not shown": "47: 60%, 43%, 47%, 12 of 27, 0 of 27",
        "no": "22: 64%, 32%, 55%, 9 of 16, 4 of 16",
        "all": "78: 59%, 37%, 49%, 24 of 50, 4 of 50",
    },
    "referrals": {
        "yes": "36: 19%, 14%, 19%, 57%, 19%",
        "not shown": "43: 26%, 14%, 16%, 56%, 0%",
        "no": "47: 38%, 19%, 28%, 59%, 21%",
    },
    "children_in_need": {
        "yes": "22: 14%, 9%, 23%, 50%, 20%",
        "not shown": "21: 19%, 5%, 33%, 47%, 0%",
        "no": "41: 17%, 2%, 24%, 65%, 19%",
    },
    "children_looked_after": {
        "yes": "3: 0, 0, 2 of 3, 1 of 2, 0 of 2",
        "not shown": "41: 0, 0, 25 of 41, 8 of 23, 1 of 23",
        "no": "8: 0, 0, 1 of 8, 4 of 4, 0 of 4",
    },
}
TRIED_FALLS = {
    "yes": "33: 36%, 18%, 45%, 32%, 9%",
    "not shown": "86: 51%, 33%, 49%, 40%, 2%",
    "no": "54: 54%, 20%, 59%, 52%, 19%",
}
