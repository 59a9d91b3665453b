import json

from measure import measure


def record(i):
    return {
        "active": i % 3 == 0, "address": {"city": f"City {i % 100}", "street": f"{i} Main St", "zip": 10000 + i % 90000},
        "balance": i * 0.5 + 0.25, "email": f"user{i}@example.com", "id": i, "name": f'User "{i}" Zoë', "note": None,
        "scores": [i % 7, i % 11, i * 1.5 + 0.25], "tags": ["alpha", "beta", f"tag{i % 50}"],
    }


def written(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


text = written([record(i) for i in range(210000)])

measure("roundtrip", lambda: len(written(json.loads(text))))
