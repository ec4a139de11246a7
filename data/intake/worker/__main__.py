"""The child process itself: `python -m data.intake.worker`, started by `process.Worker` alone."""

from data.intake.worker.child import serve
from data.intake.worker.tasks import TASKS

if __name__ == "__main__":
    serve(TASKS)
