"""The columns of the looked-after tables, and the values that invented returns draw for them."""

COLUMNS = {
    "header": "CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB",
    "episodes": "CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE "
    "HOME_POST PL_POST URN PL_LA PL_LOCATION PL_DISTANCE",
    "reviews": "CHILD DOB REVIEW REVIEW_CODE",
    "uasc": "CHILD SEX DOB DUC",
    "oc2": "CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK "
    "HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED",
    "oc3": "CHILD DOB IN_TOUCH ACTIV ACCOM",
    "ad1": "CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR",
    "placed_for_adoption": "CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED",
    "previous_permanence": "CHILD DOB PREV_PERM LA_PERM DATE_PERM",
    "missing": "CHILD DOB MISSING MIS_START MIS_END",
    "sw_episodes": "CHILD DOB SW_ID SW_DECOM SW_DEC SW_REASON",
    "dolo": "CHILD DOB DOLO_START DOLO_END",
}
COLUMNS_OF = {table: tuple(text.split()) for table, text in COLUMNS.items()}
SINCE = {"sw_episodes": 2024, "dolo": 2027}
ONE_A_CHILD = {"header", "uasc", "oc2", "oc3", "ad1", "previous_permanence"}
# Start and end of the tables whose rows follow one another, as episodes do.
SPANS = {
    "episodes": ("DECOM", "DEC"),
    "missing": ("MIS_START", "MIS_END"),
    "sw_episodes": ("SW_DECOM", "SW_DEC"),
    "dolo": ("DOLO_START", "DOLO_END"),
    "placed_for_adoption": ("DATE_PLACED", "DATE_PLACED_CEASED"),
}
DATES = set(
    "DOB MC_DOB DECOM DEC REVIEW DUC DATE_INT DATE_MATCH DATE_PLACED DATE_PLACED_CEASED "
    "MIS_START MIS_END SW_DECOM SW_DEC DOLO_START DOLO_END".split()
)

YES_NO = "0 1"
POOLS = {
    "ETHNIC": "WBRI WIRI WOTH WIRT WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH "
    "CHNE OOTH REFU NOBT",
    "UPN": "A123456789012 B12345678901C A123456789012 UN1 UN2 UN3 UN4 UN5",
    "MOTHER": YES_NO,
    "RNE": "S P L T U B",
    "LS": "C1 C2 D1 E1 V2 V3 V4 J1 J2 J3 L1 L2 L3",
    "CIN": "N1 N2 N3 N4 N5 N6 N7 N8",
    "PLACE": "A3 A4 A5 A6 H5 K1 K2 K3 P1 P2 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6 "
    "Z1 Z11 Z12 Z13 Z14",
    "PLACE_PROVIDER": "PR0 PR1 PR2 PR3 PR4 PR5",
    "REC": "X1 E2 E3 E4A E4B E5 E6 E7 E8 E9 E11 E12 E13 E14 E15 E16 E17 E41 E45 E46 E47 E48",
    "REASON_PLACE_CHANGE": "CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER",
    "HOME_POST": "NE1 1AA|NE11AA|NE2 2BB|M1 1AE",
    "PL_POST": "NE1 1AA|NE2 2BB|NE22BB|M1 1AE|EH1 1YZ|CF10 1AA",
    "URN": "SC000001 SC000002 SC000003 XXXXXXX",
    "PL_LA": "E08000013 E08000014 SCO WAL NIR",
    "PL_LOCATION": "IN OUT",
    "REVIEW_CODE": "PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7",
    "SDQ_SCORE": "0 7 40 13",
    "SDQ_REASON": "SDQ1 SDQ2 SDQ3 SDQ4 SDQ5",
    "CONVICTED": YES_NO,
    "HEALTH_CHECK": YES_NO,
    "IMMUNISATIONS": YES_NO,
    "TEETH_CHECK": YES_NO,
    "HEALTH_ASSESSMENT": YES_NO,
    "SUBSTANCE_MISUSE": YES_NO,
    "INTERVENTION_RECEIVED": YES_NO,
    "INTERVENTION_OFFERED": YES_NO,
    "IN_TOUCH": "YES NO DIED REFU NREQ RHOM",
    "ACTIV": "F1 P1 F2 P2 F4 P4 F5 P5 G4 G5 G6 0",
    "ACCOM": "B1 B2 C1 C2 D1 D2 E1 E2 G1 G2 H1 H2 K1 K2 R1 R2 S2 T1 T2 U1 U2 V1 V2 W1 W2 X2 Y1 "
    "Y2 Z1 Z2 0",
    "FOSTER_CARE": YES_NO,
    "NB_ADOPTR": "1 2",
    "SEX_ADOPTR": "M1 F1 MM FF MF",
    "LS_ADOPTR": "L0 L11 L12 L2 L3 L4",
    "REASON_PLACED_CEASED": "RD1 RD2 RD3 RD4",
    "PREV_PERM": "P1 P2 P3 P4 Z1",
    "LA_PERM": "WAL SCO NUK NIR 301 352 999",
    "DATE_PERM": "01/04/2015 ZZ/04/2015 ZZ/ZZ/2015 ZZ/ZZ/ZZZZ 31/12/2019 1/4/2024",
    "MISSING": "M A",
    "SW_ID": "SW1234 SW5678 XX01 SW12",
    "SW_REASON": "MANAGE FCONTA LEFTRL ORGRST TSPROC ABSENC CHCHAN PCCHAN SWDIED OTHERS",
}
POOL_OF = {
    column: tuple(text.split("|") if "|" in text else text.split())
    for column, text in POOLS.items()
}
WRONG = {
    "UPN": ("A12345678901", "I123456789012", "A1234567890123", "UN6", "123456789012A"),
    "SDQ_SCORE": ("41", "-1", "7.5", "7.0", "X"),
    "ACCOM": ("T", "S1", "B3"),
    "PLACE": ("Q1", "A1", "A2", "T5"),
    "REC": ("E1", "X2", "E4"),
    "HOME_POST": ("ZZ9 9ZZ",),
    "PL_POST": ("ZZ9 9ZZ",),
    "PL_LA": ("CON", "NUK"),
    "PL_LOCATION": ("IN",),
    "URN": ("SC999999",),
    "SW_ID": ("AB1234", "SW", "XX", "SW1"),
    "LA_PERM": ("000", "941", "E08000013", "99"),
    "DATE_PERM": ("15/ZZ/2010", "ZZ/13/2010", "2015", "31/02/2015", "ZZ/02/2016"),
    "UASC": ("2", "X"),
}
WRONG_OF_ANY = ("Q9", "9", "?")
# One place, one distance: the few distances of a small return, in miles.
DISTANCES = (0.0, 5.2, 5.3, 5.4, 5.5, 20.1, 999.8, 999.9, 1000.0, -1.0)
# What a column holds where the rule at hand does not look at it. RNE, REC and the dates of
# spans come from the chain of rows instead.
PLAUSIBLE = {
    "ETHNIC": "WBRI",
    "UPN": "A123456789012",
    "MOTHER": "0",
    "LS": "C2",
    "CIN": "N1",
    "PLACE": "U1",
    "PLACE_PROVIDER": "PR1",
    "HOME_POST": "NE1 1AA",
    "PL_POST": "NE2 2BB",
    "URN": "SC000001",
    "PL_LA": "E08000013",
    "PL_LOCATION": "IN",
    "REVIEW_CODE": "PN1",
    "SDQ_SCORE": "7",
    "IMMUNISATIONS": "1",
    "TEETH_CHECK": "1",
    "HEALTH_ASSESSMENT": "1",
    "SUBSTANCE_MISUSE": "0",
    "CONVICTED": "0",
    "IN_TOUCH": "YES",
    "ACTIV": "F2",
    "ACCOM": "B1",
    "FOSTER_CARE": "0",
    "NB_ADOPTR": "2",
    "SEX_ADOPTR": "MF",
    "LS_ADOPTR": "L11",
    "PREV_PERM": "P1",
    "LA_PERM": "301",
    "DATE_PERM": "01/04/2015",
    "MISSING": "M",
    "SW_ID": "SW1234",
    "SW_REASON": "MANAGE",
}
