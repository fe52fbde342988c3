"""`python -m prep_app`."""

import sys

from prep_app.cli import main

sys.exit(main())
