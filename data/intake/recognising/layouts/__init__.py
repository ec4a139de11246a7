"""One module a family of layouts: each turns a grid into placed cells, or says that it is not of its
family.
"""
