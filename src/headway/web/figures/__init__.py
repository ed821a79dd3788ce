"""The figures area: every measure with its verdict, chart and definition, worked out ahead."""
