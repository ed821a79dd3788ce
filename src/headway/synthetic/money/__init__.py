"""The money of an invented council: every price is invented, and all of it reconciles but what is planted."""
