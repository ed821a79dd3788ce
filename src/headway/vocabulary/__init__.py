"""Words, dates and codes that every room shares: errors, settings, councils, years, symbols.

Knows nothing of files, engines or measures. May import nothing else of headway.
"""
