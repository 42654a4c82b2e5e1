"""Small programs that do as little as the thing they are compared with could do."""
