"""Nothing that WeChat would not keep, and nothing that could harm a reader, ever comes out."""
