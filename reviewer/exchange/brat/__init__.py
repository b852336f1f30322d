"""brat standoff, both ways: a folder with `X.txt` and `X.ann` for each article (https://brat.nlplab.org/standoff.html)."""
