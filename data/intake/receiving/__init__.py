"""Receiving: what arrives in one piece but is several workbooks, taken apart before anything is read."""
