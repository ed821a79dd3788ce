"""The voice area: what children, parents and carers said, kept with consent, answered, released."""
