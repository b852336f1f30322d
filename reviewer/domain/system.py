"""What an operating system says when it refuses something, in words that can be told in another language."""

import errno

from reviewer.domain.notice import Notice, notice

_WORDS = {
    "ENOSPC": notice("the disk is full"),
    "EDQUOT": notice("no more room is granted there"),
    "EFBIG": notice("the disk takes no files of this size"),
    "EACCES": notice("permission is denied"),
    "EPERM": notice("permission is denied"),
    "EROFS": notice("the disk is write-protected"),
    "ENOENT": notice("it or its folder is not there"),
    "ENOTDIR": notice("its folder is not there"),
    "EISDIR": notice("it is a folder"),
    "EEXIST": notice("something of that name is there already"),
    "EBUSY": notice("another program is using it"),
    "ETXTBSY": notice("another program is using it"),
    "ENAMETOOLONG": notice("its name is too long"),
    "EIO": notice("the disk does not answer properly"),
    "ENODEV": notice("the disk is not connected"),
    "ENXIO": notice("the disk is not connected"),
    "ESTALE": notice("the network folder does not answer"),
    "ETIMEDOUT": notice("the network folder does not answer"),
    "EMFILE": notice("too many files are open"),
    "ENFILE": notice("too many files are open"),
    "ENOMEM": notice("the memory is full"),
}


def why_refused(error: OSError) -> Notice:
    """A clause such as "the disk is full"; what is rare is told in the system's own words."""
    known = _WORDS.get(errno.errorcode.get(error.errno or 0, ""))
    return known or notice("the system says “{words}”", words=error.strerror or error)
