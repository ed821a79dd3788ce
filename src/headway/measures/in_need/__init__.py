"""Measures of children in need: how many, how many newly so, for how long, and with what plan.
Children with a child protection plan and children looked after are among them."""
