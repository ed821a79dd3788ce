"""What a council spends on its children: section 251, ledger, placement costs, weeks of care."""
