% Tasks that allocate much and yield often; everything they hold across a wait must be there after it.
tasks = cell(1, 20);
for k = 1:20
    tasks{k} = spawn(work(k, 12));
end
results = zeros(1, 20);
for k = 1:20
    results(k) = await(tasks{k});
end
expected = arrayfun(@(k) 12 * (sum(1:200) + 200 * k) + k * 12, 1:20);
disp(isequal(results, expected))

async function total = work(k, rounds)
    total = 0;
    kept = struct('name', sprintf('task %d', k), 'rounds', {{}});
    add = @(x) x + k;
    map = containers.Map('KeyType', 'double', 'ValueType', 'any');
    for round = 1:rounds
        row = (1:200) + k;
        kept.rounds{end + 1} = row;
        map(round) = row;
        pause(0);
        total = total + sum(kept.rounds{round}) + add(0);
        other = map(round);
        nested = helper(row, 3);
        assert(isequal(other, row) && isequal(nested, row) && strcmp(kept.name, sprintf('task %d', k)));
    end
end

function row = helper(row, depth)
    garbage = rand(50);
    if depth > 0
        pause(0);
        row = helper(row(end:-1:1), depth - 1);
        row = row(end:-1:1);
    end
    assert(all(size(garbage) == 50));
end
