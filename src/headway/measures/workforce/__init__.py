"""Measures of children's social workers: how many, vacancies, agency workers, those who left,
sickness and caseloads, at 30 September. Nothing here is about one worker."""
