"""Meetings on screen: calendar, agendas, minutes, promises, questions. Knows no other area."""
