"""The screens of a guide: one module a kind of step. This is the table of kinds."""

from prep_app.model.guide import Step
from prep_app.session import Session
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
from prep_app.ui.page import Page
from prep_app.ui.pages.appointment import AppointmentPage
from prep_app.ui.pages.body_map import BodyMapPage
from prep_app.ui.pages.chances import ChancesPage
from prep_app.ui.pages.choose import ChoosePage
from prep_app.ui.pages.course import CoursePage
from prep_app.ui.pages.days import DaysPage
from prep_app.ui.pages.own_questions import OwnQuestionsPage
from prep_app.ui.pages.priorities import PrioritiesPage
from prep_app.ui.pages.prompts import PromptsPage
from prep_app.ui.pages.read import ReadPage
from prep_app.ui.pages.tasks import TasksPage
from prep_app.ui.pages.tell import TellPage
from prep_app.ui.pages.timeline import TimelinePage
from prep_app.ui.pages.warnings import WarningsPage

PAGES: dict[type[Step], type[Page]] = {
    Read: ReadPage,
    Timeline: TimelinePage,
    ChancesStep: ChancesPage,
    Warnings: WarningsPage,
    Appointment: AppointmentPage,
    Choose: ChoosePage,
    Tell: TellPage,
    Tasks: TasksPage,
    BodyMap: BodyMapPage,
    DaysStep: DaysPage,
    Course: CoursePage,
    Prompts: PromptsPage,
    OwnQuestions: OwnQuestionsPage,
    Priorities: PrioritiesPage,
}


def page_for(step: Step, session: Session) -> Page:
    """The screen of a step."""
    return PAGES[type(step)](step, session)
