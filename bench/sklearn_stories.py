"""What scikit-learn makes of the labelled sets: TfidfVectorizer and average linkage over cosine distances, B-cubed F1 in per cent
at the best distance for each set, which needs the labels, and at one distance for all.

Usage: /usr/bin/python3 bench/sklearn_stories.py [FOLDER]     (Debian: python3-sklearn)
"""
import gzip
import json
import pathlib
import sys
from collections import Counter

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform
from sklearn.feature_extraction.text import TfidfVectorizer

SETS = ["giveme5w1h", "ecbplus-dev", "allsides-dev", "multinews-dev", "cstnews-dev", "vietnamese-dev"]
ONE_DISTANCE = 0.80


def b_cubed_f1(gold, found):
    gold_sizes, found_sizes, cells = Counter(gold), Counter(found), Counter(zip(gold, found))
    precision = sum(n * n / found_sizes[f] for (_, f), n in cells.items()) / len(gold)
    recall = sum(n * n / gold_sizes[g] for (g, _), n in cells.items()) / len(gold)
    return 200 * precision * recall / (precision + recall)


folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")
print(f"{'set':16} {'best':>6} {'at':>6} {'at 0.80':>8}")
for name in SETS:
    file = folder / f"{name}.jsonl.gz"
    if not file.exists():
        print(f"{name}: SKIPPED, there is no {file}; it would hold labelled articles as JSON Lines")
        continue
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    texts = [f"{article.get('title') or ''}\n{article['text']}" for article in articles]
    rows = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
    distances = np.clip(1 - (rows @ rows.T).toarray(), 0, None)
    np.fill_diagonal(distances, 0)
    tree = linkage(squareform(distances, checks=False), "average")
    gold = [article["cluster"] for article in articles]
    score = lambda distance: b_cubed_f1(gold, fcluster(tree, distance, "distance"))
    best, at = max((score(distance), distance) for distance in np.arange(0.4, 1, 0.005))
    print(f"{name:16} {best:6.1f} {at:6.3f} {score(ONE_DISTANCE):8.1f}")
