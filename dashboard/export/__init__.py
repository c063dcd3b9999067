"""Tables that leave Claimline: rows to bytes in the formats that analysts use, and to a file or a pipe."""
