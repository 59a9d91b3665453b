% Making, indexing, changing and showing tables.
Name = {'Sanchez'; 'Johnson'; 'Li'};
Age = [38; 43; 38];
Smoker = [true; false; true];
Pressure = [124 93; 109 77; 125 83];
T = table(Name, Age, Smoker, Pressure)
T(2, :)
T(T.Age < 40, {'Name', 'Age'})
T{:, 'Age'}'
T.Ratio = T.Pressure(:, 1) ./ T.Pressure(:, 2)
T.Age(2) = 44;
T{3, 'Age'} = 39;
T(1, {'Age', 'Smoker'}) = {40, false};
T(:, 'Pressure') = [];
T(end + 1, :) = {'Diaz', 50, true, 1.5}
T(2, :) = [];
T.Smoker = [];
T.Properties.VariableNames{1} = 'Last';
disp(T)
T.Properties.RowNames = {'a'; 'b'; 'c'};
T('b', :)
T{'c', 'Age'}
T.(2)'
T.('Age')(1)
U = [T; table({'Wu'}, 20, 2.25, 'VariableNames', {'Last', 'Age', 'Ratio'}, 'RowNames', {'d'})]
V = [table([1; 2]), array2table([3 4; 5 6], 'VariableNames', {'x', 'y'})]
E1 = table
E2 = table('Size', [0 2], 'VariableTypes', {'double', 'string'}, 'VariableNames', {'p', 'q'})
B = table('Size', [2 3], 'VariableTypes', {'double', 'string', 'cell'})
size(T), height(T), width(T), isempty(E1), istable(T), class(T)
c = {T, 1}
s.t = T
head(V, 1)
n = tail(V, 1);
n.x
table(["x"; missing], [1.5; NaN], {1; 'text'}, int8([1; -100]))
table([1e-5; 1], [1e6; 2.5], [123456; 1])
try, T(1), catch e, disp(e.message), end
try, T.Nope, catch e, disp(e.message), end
try, T(9, :), catch e, disp(e.message), end
try, T(:, 9), catch e, disp(e.message), end
try, T('zz', :), catch e, disp(e.message), end
try, T.Age = [1; 2]; catch e, disp(e.message), end
try, table([1; 2], [1; 2; 3]), catch e, disp(e.message), end
try, [T; table(1)], catch e, disp(e.message), end
