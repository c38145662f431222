## Lessons, worksheets, quizzes
