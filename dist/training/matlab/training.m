% Run once while the start-up cache is made: what it uses starts fast from then on. So it does a little of what most programs
% do, and ends with an error, since failing programs should not be slow either.
x = 3
y = [1 2; 3 4] * 0.5;
disp(y')
names = {'a', 'bb', "text"};
record = struct('name', 'first', 'values', [1 2 3]);
record.values(end + 1) = 4;
record
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
disp(['z is ' num2str(z) ', y is ' mat2str(y)])
isequal(record, map('key'))
b = true
t = "string"
c = names

% Arrays
steps = linspace(0, 1, 5);
table = zeros(2, 3) + eye(2, 3) - ones(2, 3) ./ 2;
table(:, end + 1) = [7; 8];
table(1, :) = [];
[sorted, order] = sort([3 1 2], 'descend');
[found, where] = ismember(2, sorted);
large = find(steps > 0.4 & ~(steps == 1) | steps < 0.1);
steps(large) = -steps(large) .^ 2;
curve = exp(-steps .^ 2 / 2) .* sin(2 * pi * steps) + 1;
area = sum(abs(curve) > 0.5) / numel(curve);
rounded = round(mean(steps) * 100) / 100
cube = reshape(1:8, 2, 2, 2);
size(cube, 3)
w = 1 + 2i
rows = repmat('ab', 1, 2);
odd = unique(mod([5 3 5], 4));
totals = cumsum([odd; odd], 2)
any(isnan(totals(:))) || all(totals(:) > 0)
bytes = uint8(200) + 100
level = int32([1 2; 3 4]) * 2
empty = []
solution = [4 1; 1 3] \ [1; 2];
n = norm(solution);
[least, at] = min(abs(solution));
edge = min(floor(n), ceil(n));
wide = 1000 * rand(2) > 2000

% Text
words = regexp('one 2 three', '[a-z]+', 'match');
line = strjoin(words, '-');
line = strrep(line, 'one', 'two');
number = str2double('2.5') + length(strtrim('  a ')) + strcmp(line, 'a');
label = sprintf('%5.2f|%-4s|%d', number, 'ab', [1 2]);
parts = split("a b", " ") + "!";
if contains(label, 'ab') && ~isempty(strfind(label, '|')) && startsWith("text", "t")
    label(1:2) = 'xy';
end
string(number) + " of " + join(parts)

% Structures, cells, functions
people = struct('name', {'Ann', 'Bob'}, 'age', {31, 4});
ages = [people.age];
people(2).tags = {'small', 1};
fields = fieldnames(people);
if isfield(people, 'tags') && isa(ages, 'double') && ischar(fields{1}), disp(class(people)), end
people(2)
[low, high] = limits(ages, 1);
doubled = cellfun(@(v) [v v], {1, 'a'}, 'UniformOutput', false)
compose = @(f, g) @(v) f(g(v));
root = compose(@sqrt, @abs);
root(-4)
scaled(2, 'by', 3)
nested = {1, {'two', [3 4]}}

other_program('objects/objects.m')

error('Demo:end', 'the end of the training');

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

function [low, high] = limits(values, varargin)
    low = min(values);
    if nargout > 1 && ~isempty(varargin)
        high = max(values);
    end
end

% Programs with classes are compiled differently; as a text, these lines do not make this program one of them.
function other_program(file)
    eval(fileread(file));
end
