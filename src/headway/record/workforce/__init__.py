"""What the workforce census and the establishment list say, in sums: nothing of one worker."""
