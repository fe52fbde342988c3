"""What each kind of step means, accepts and prints: one module a kind. This is the table of kinds."""

from prep_app.steps.appointment import Appointment
from prep_app.steps.body_map import BodyMap
from prep_app.steps.chances import ChancesStep
from prep_app.steps.choose import Choose
from prep_app.steps.course import Course
from prep_app.steps.days import DaysStep
from prep_app.steps.own_questions import OwnQuestions
from prep_app.steps.priorities import Priorities
from prep_app.steps.prompts import Prompts
from prep_app.steps.read import Read
from prep_app.steps.tasks import Tasks
from prep_app.steps.tell import Tell
from prep_app.steps.timeline import Timeline
from prep_app.steps.warnings import Warnings

AnyStep = (
    Read
    | Timeline
    | ChancesStep
    | Warnings
    | Appointment
    | Choose
    | Tell
    | Tasks
    | BodyMap
    | DaysStep
    | Course
    | Prompts
    | OwnQuestions
    | Priorities
)
