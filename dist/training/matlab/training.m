% Run once while the start-up cache is made: what it uses starts fast from then on.
x = 3
y = [1 2; 3 4] * 0.5;
disp(y')
names = {'a', 'bb', "text"};
record = struct('name', 'first', 'values', [1 2 3]);
record.values(end + 1) = 4;
total = 0;
for k = 1:5
    if mod(k, 2) == 0
        total = total + k ^ 2;
    else
        total = total - k;
    end
end
fprintf('%d %s %.3f\n', total, upper('text'), sqrt(2));
while total > 0, total = total - 7; end
lengths = cellfun(@numel, names);
squares = arrayfun(@(v) v ^ 2, 1:3);
switch names{2}
    case 'bb'
        s = strsplit('one,two', ',');
    otherwise
        s = {};
end
try
    error('Demo:failed', 'failed with %d', 3);
catch failure
    disp(failure.message)
end
map = containers.Map();
map('key') = record;
disp(map.isKey('key'))
task = spawn(waiting(2));
disp(await(task))
z = sum(y(:)) + max(squares) + numel(s);
disp(num2str(z))
isequal(record, map('key'))
b = true
t = "string"
c = names

async function r = waiting(n)
    pause(0.001);
    r = helper(n);
end

function r = helper(n)
    if n < 2
        r = n;
    else
        r = helper(n - 1) + helper(n - 2);
    end
end
