__all__ = ["visible", "_listed"]
visible = 1
_listed = 2
hidden = 3
