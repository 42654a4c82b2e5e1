"""The kit that wxdesk's own tests use, and that anybody who automates it may: fixture ``wx``, one driver per page.

Nothing of Qt is imported until a fixture asks for it.
"""
