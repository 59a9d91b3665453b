% Cells, structs and anonymous functions.
1;
function total = records(n)
  people = struct('name', {}, 'age', {});
  for k = 1:n
    people(k).name = sprintf('p%d', mod(k, 100));
    people(k).age = mod(k * 7, 80);
  end
  ages = [people.age];
  names = {people.name};
  adult = cellfun(@(s) numel(s) > 2, names);
  squares = arrayfun(@(a) a ^ 2, ages);
  total = sum(squares(adult)) + numel(unique(names));
end

times = zeros(1, 3);
for round = 1:3
  started = tic;
  total = records(5000);
  times(round) = toc(started);
end
fprintf('%d\n%.6f\n', total, min(times));
