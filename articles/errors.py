"""The errors of this package, each with one clear sentence for the person who sees it.

ArticlesError
├── RecordError            a record holds a value that it may not
├── QuoteMismatchError     a quote is not the words at its offsets
├── ArticleFileError       a file cannot be read as an article; names file and field
├── CorpusError            a set of articles does not hold together
└── ExtractorError         an extractor from outside cannot be found, made or believed
"""


class ArticlesError(Exception):
    """Any fault of the corpus or of a text given to it."""


class RecordError(ArticlesError):
    """A record holds a value that it may not."""


class QuoteMismatchError(ArticlesError):
    """A quote is not the words at its offsets."""


class ArticleFileError(ArticlesError):
    """A file cannot be read as an article."""


class CorpusError(ArticlesError):
    """A set of articles does not hold together."""


class ExtractorError(ArticlesError):
    """An extractor from outside cannot be found, made or believed."""
