"""Care orders at home: who lives there, for how long, how it ended, and who came back into care."""
