"""Writes the stored figures that the tests of src/evaluate compare with: scikit-learn's scores of seeded labellings, and
B-cubed, CEAF-e and purity by their definitions, article by article and on a dense table.

    python3 bench/evaluation-oracle.py > __tests__/evaluate/oracle.jsonl

Made with scikit-learn 1.2.1 and scipy 1.10.1.
"""

import json
import random

import numpy
from scipy.optimize import linear_sum_assignment
from sklearn.metrics import (
    adjusted_mutual_info_score,
    adjusted_rand_score,
    homogeneity_completeness_v_measure,
    normalized_mutual_info_score,
)
from sklearn.metrics.cluster import pair_confusion_matrix


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def triple(precision, recall):
    return {"precision": precision, "recall": recall, "f1": f1(precision, recall)}


def members(labels):
    clusters = {}
    for article, label in enumerate(labels):
        clusters.setdefault(label, set()).add(article)
    return clusters


def scores(gold, predicted):
    articles = range(len(gold))
    g, p = members(gold), members(predicted)
    shared = [len(g[gold[i]] & p[predicted[i]]) for i in articles]
    (_, false_positive), (false_negative, true_positive) = pair_confusion_matrix(gold, predicted).tolist()
    phi = numpy.array([[2 * len(a & b) / (len(a) + len(b)) for b in p.values()] for a in g.values()])
    best = phi[linear_sum_assignment(phi, maximize=True)].sum()
    homogeneity, completeness, v = homogeneity_completeness_v_measure(gold, predicted)
    return {
        "bCubed": triple(
            sum(shared[i] / len(p[predicted[i]]) for i in articles) / len(gold),
            sum(shared[i] / len(g[gold[i]]) for i in articles) / len(gold),
        ),
        "pairwise": triple(
            true_positive / (true_positive + false_positive) if true_positive + false_positive else 1.0,
            true_positive / (true_positive + false_negative) if true_positive + false_negative else 1.0,
        ),
        "ari": adjusted_rand_score(gold, predicted),
        "ami": adjusted_mutual_info_score(gold, predicted),
        "nmi": normalized_mutual_info_score(gold, predicted),
        "vMeasure": {"homogeneity": homogeneity, "completeness": completeness, "f1": v},
        "ceafE": triple(best / len(p), best / len(g)),
        "purity": sum(max(len(b & a) for a in g.values()) for b in p.values()) / len(gold),
        "inversePurity": sum(max(len(a & b) for b in p.values()) for a in g.values()) / len(gold),
    }


def labelling(generator, articles, stories, skew):
    return [int(stories * generator.random() ** skew) for _ in range(articles)]


def disturbed(generator, labels, share, stories):
    return [int(stories * generator.random()) if generator.random() < share else label for label in labels]


def cases():
    generator = random.Random(20191122)
    for articles in (2, 3, 5, 10, 40, 150, 400):
        for share in (0.1, 0.5, 1.0):
            for skew in (1, 3):
                stories = max(2, generator.randint(1, articles))
                gold = labelling(generator, articles, stories, skew)
                yield gold, disturbed(generator, gold, share, max(2, generator.randint(1, articles)))
    yield [0] * 7, [0] * 7
    yield [0], [0]
    yield [0] * 60 + [1], [0] * 30 + [1] * 31
    # Independent labellings: nothing is mutual but rounding.
    yield [0, 0, 1, 1] * 25, [0, 1, 0, 1] * 25
    yield labelling(generator, 2000, 12, 2), labelling(generator, 2000, 700, 1)


def main():
    for gold, predicted in cases():
        trivial = any(len(set(labels)) in (1, len(labels)) for labels in (gold, predicted))
        expected = scores(gold, predicted)
        if trivial and len(set(gold)) + len(set(predicted)) > 2:
            # scikit-learn 1.2 divides rounding by rounding here; the tests state the value.
            del expected["ami"]
        print(json.dumps({"gold": gold, "predicted": predicted, "expected": expected}, separators=(",", ":")))


main()
