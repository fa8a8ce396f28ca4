"""CoachDesk keeps an executive coach's practice: private notes in, letters out that the client approved."""
