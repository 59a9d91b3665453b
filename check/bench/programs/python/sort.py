from measure import measure
from numbers_list import numbers

values = numbers(500000)

measure("sort", lambda: sorted(values)[250000])
