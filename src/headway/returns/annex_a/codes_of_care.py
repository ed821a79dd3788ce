"""The longer lists of codes: legal statuses, placements, why care ended, and what care leavers do."""

from headway.returns.annex_a.codes import codes_from

LEGAL_STATUS = codes_from(
    "legal status",
    """
    C1 = C1: Interim care order
    C2 = C2: Full care order
    D1 = D1: Freeing order
    E1 = E1: Placement order
    V2 = V2: Single period of accommodation under section 20
    V3 = V3: Accommodated under an agreed series of short-term breaks
    V4 = V4: Accommodated under an agreed series of short-term breaks (agreement only)
    L1 = L1: Police protection in local authority accommodation
    L2 = L2: Emergency protection order
    L3 = L3: Child assessment order
    J1 = J1: Remanded to local authority accommodation
    J2 = J2: Placed in local authority accommodation under PACE
    J3 = J3: Youth rehabilitation order
    """,
    """
    C1 = interim care orders; interim care order; ico
    C2 = full care orders; full care order; fco
    D1 = freed for adoption; freeing order
    E1 = placement order granted; placement order
    V2 = accommodated under s20; section 20; s20
    L = detained on child protection grounds
    J = youth justice
    """,
)
PLACEMENT = codes_from(
    "placement type",
    """
    U1 = a) U1: Foster placement with relative or friend - long term
    U2 = b) U2: Foster placement with relative or friend who is also an approved adopter
    U3 = c) U3: Foster placement with relative or friend - not long term
    U4 = d) U4: Foster placement - long term
    U5 = e) U5: Foster placement with other carer who is also an approved adopter
    U6 = f) U6: Foster placement with other carer - not long term
    A3 = g) A3: Placed for adoption with consent with current foster carer
    A4 = h) A4: Placed for adoption with consent not with current foster carer
    A5 = i) A5: Placed for adoption with placement order with current foster carer
    A6 = j) A6: Placed for adoption with placement order not with current foster carer
    P1 = k) P1: Placed with own parents
    P2 = l) P2: Independent living
    P3 = m) P3: Residential employment
    H5 = n) H5: Residential accommodation
    K1 = o) K1: Secure children's homes
    K2 = p) K2: Children's homes
    K3 = K3: Supported accommodation
    R1 = q) R1: Residential care home
    R2 = r) R2: NHS or health trust
    R3 = s) R3: Family centre or mother and baby unit
    R5 = t) R5: Young offender institution
    S1 = u) S1: Residential school
    Z1 = v) Z1: Other placements
    Z11 = Z11: Other placements
    Z12 = Z12: Other placements
    Z13 = Z13: Other placements
    Z14 = Z14: Other placements
    T0 = w) T0: Temporary move
    T1 = x) T1: Temporary period in hospital
    T2 = y) T2: Temporary absence on holiday
    T3 = z) T3: Temporary accommodation while carer is on holiday
    T4 = zz) T4: Temporary accommodation of seven days or less
    """,
    """
    U = foster placement; foster placements; foster
    A = placed for adoption
    P1 = parents; placed with parents
    P2 = independent living
    P3 = residential employment
    H5 = residential accommodation
    K1 = secure
    K2 = children s homes; childrens homes; children s home
    R1 = residential care home
    R2 = nhs
    R3 = family centre; mother and baby unit
    R5 = young offender institution; yoi
    S1 = residential school
    Z1 = other
    T = temporary
    """,
)
PROVIDER = codes_from(
    "placement provider",
    """
    PR0 = a) PR0: Parents or other person with parental responsibility
    PR1 = b) PR1 - Own provision
    PR2 = c) PR2: Other local authority provision
    PR3 = d) PR3: Other public provision
    PR4 = e) PR4 - Private provision
    PR5 = f) PR5 - Voluntary/third sector provision
    """,
    """
    PR0 = parents
    PR1 = own la; own provision
    PR4 = private
    PR5 = voluntary
    """,
)
CARE_ENDED = codes_from(
    "reason care ended",
    """
    E11 = a) E11: Adopted - application unopposed
    E12 = b) E12: Adopted - consent dispensed with
    E2 = c) E2: Died
    E3 = d) E3: Care taken over by another local authority
    E4A = e) E4A: Returned home as part of care plan
    E4B = f) E4B: Returned home, not part of care plan
    E13 = g) E13: Left care to live with person without parental responsibility
    E41 = h) E41: Residence or child arrangements order
    E43 = E43: Special guardianship order to former foster carer
    E44 = E44: Special guardianship order to other carer
    E45 = i) E45: Special guardianship order to former foster carer, relative or friend
    E46 = j) E46: Special guardianship order to former foster carer, not relative or friend
    E47 = k) E47: Special guardianship order to other carer, relative or friend
    E48 = l) E48: Special guardianship order to other carer, not relative or friend
    E5 = m) E5: Independent living with formal support
    E6 = n) E6: Independent living without formal support
    E7 = o) E7: Residential care funded by adult social services
    E9 = p) E9: Sentenced to custody
    E14 = q) E14: Accommodation on remand ended
    E15 = r) E15: Age assessment found aged 18 or over
    E16 = s) E16: Moved abroad
    E8 = t) E8: Ceased for any other reason
    X1 = u) X1: New episode begins
    E17 = v) E17: Aged 18 and stays with carers
    """,
    """
    E2 = died
    E3 = care taken over by another la
    E15 = age assessment
    """,
)
ACCOMMODATION = codes_from(
    "accommodation",
    """
    B = B: With parents or relatives
    C = C: Community home or other residential care
    D = D: Semi-independent, transitional accommodation
    E = E: Supported lodgings
    G = G: Gone abroad
    H = H: Deported
    K = K: Ordinary lodgings, without formal support
    R = R: Residence not known
    S = S: No fixed abode or homeless
    T = T: Foyers and similar supported accommodation
    U = U: Independent living
    V = V: Emergency accommodation
    W = W: Bed and breakfast
    X = X: In custody
    Y = Y: Other accommodation
    Z = Z: With former foster carers
    """,
    """
    B = parents or relatives; parents relatives; with parents
    C = community home
    D = semi independent; transitional accommodation
    E = supported lodgings
    G = gone abroad
    H = deported
    K = ordinary lodgings
    R = residence not known
    S = no fixed abode; homeless
    T = foyers; foyer
    U = independent living
    V = emergency accommodation
    W = bed and breakfast
    X = custody; in custody
    Y = other accommodation; other
    Z = former foster carers; with former foster carers
    """,
)
ACTIVITY = codes_from(
    "activity",
    """
    F1 = F1: Full time in higher education
    P1 = P1: Part time in higher education
    F2 = F2: Full time in education other than higher education
    P2 = P2: Part time in education other than higher education
    F3 = F3: Full time in training or employment
    P3 = P3: Part time in training or employment
    F4 = F4: Full time in an apprenticeship
    P4 = P4: Part time in an apprenticeship
    F5 = F5: Full time in training or employment other than an apprenticeship
    P5 = P5: Part time in training or employment other than an apprenticeship
    G4 = G4: Not in education, employment or training because of illness or disability
    G5 = G5: Not in education, employment or training for other reasons
    G6 = G6: Not in education, employment or training because of pregnancy or parenting
    """,
)
