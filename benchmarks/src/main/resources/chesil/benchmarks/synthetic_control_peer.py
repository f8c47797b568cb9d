"""W4's peer: diff-diff fits Proposition 99 and, where it fits more than once, mpdta; says what the middle fit took.

Arguments: the two CSV files and how many fits.
"""
import sys
import time
import warnings

import pandas
from diff_diff import CallawaySantAnna, SyntheticDiD

warnings.filterwarnings("ignore")


def seconds(fit, rounds):
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        result = fit()
        taken.append(time.perf_counter() - start)
    return sorted(taken)[rounds // 2], result


rounds = int(sys.argv[3])
smoking = pandas.read_csv(sys.argv[1])
smoking["ever"] = smoking.groupby("state").treated.transform("max")
after = sorted(smoking[smoking.treated == 1].year.unique())
taken, result = seconds(
    lambda: SyntheticDiD(n_bootstrap=200, seed=1).fit(
        smoking, "packs_per_capita", "ever", "state", "year", post_periods=after
    ),
    rounds,
)
print(taken, result.att, result.se)
if rounds == 1:
    sys.exit()
counties = pandas.read_csv(sys.argv[2])
taken, result = seconds(
    lambda: CallawaySantAnna().fit(counties, "lemp", "countyreal", "year", "first_treat"), 2 * rounds - 1
)
print(taken, result.overall_att, result.overall_se)
