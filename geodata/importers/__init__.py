"""Importers: from the bytes of an upstream's file to a checked table, one module for each format."""
