"""What returns are checked against: postcodes, authorities by date, Ofsted's lists of providers.

Read from files that a council can download, or from data that is installed with headway; kept in
`$HEADWAY_HOME` in a form that is quick to look up. Nothing is fetched. Knows no return.
"""
