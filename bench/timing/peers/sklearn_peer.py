"""scikit-learn as a peer: reads a task a line from standard input, does it, answers with the seconds it took
and the seconds of processor time (tfidf-bytes: with the bytes that rows, weights and vocabulary hold).

Usage: python3 sklearn_peer.py STREAM.jsonl.gz [HOW_MANY]
"""
import gzip
import json
import sys
import time

from sklearn.cluster import AgglomerativeClustering
from sklearn.feature_extraction.text import TfidfVectorizer

with gzip.open(sys.argv[1], "rt", encoding="utf-8") as file:
    texts = [f"{a.get('title') or ''}\n{a['text']}" for a in map(json.loads, file)]
if len(sys.argv) > 2:
    texts = texts[: int(sys.argv[2])]


def tfidf():
    return TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)


def stories():
    rows = tfidf()
    distances = 1 - (rows @ rows.T).toarray()
    clusters = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=0.8
    )
    return clusters.fit(distances)


def tfidf_bytes():
    vectorizer = TfidfVectorizer(sublinear_tf=True, stop_words="english")
    rows = vectorizer.fit_transform(texts)
    words = vectorizer.vocabulary_
    held = rows.data.nbytes + rows.indices.nbytes + rows.indptr.nbytes + vectorizer.idf_.nbytes
    return held + sys.getsizeof(words) + sum(map(sys.getsizeof, words))


tasks = {"tfidf": tfidf, "stories": stories}
print("ready", flush=True)
for line in sys.stdin:
    if line.strip() == "tfidf-bytes":
        print(tfidf_bytes(), flush=True)
        continue
    started, used = time.perf_counter(), time.process_time()
    tasks[line.strip()]()
    print(time.perf_counter() - started, time.process_time() - used, flush=True)
