% Functions on tables: sorting, sets, joins, groups, conversions.
T = table({'M'; 'F'; 'M'; 'F'}, [10; 20; 30; NaN], [1.5; 2.5; 3.5; 4.5], 'VariableNames', {'G', 'x', 'y'});
sortrows(T, 'y', 'descend')
[S, k] = sortrows(T, {'G', 'x'}, {'ascend', 'descend'});
k'
unique(table([2; 1; 2], ["b"; "a"; "b"]))
ismissing(T)
rmmissing(T)
fillmissing(T, 'constant', 0, 'DataVariables', 'x')
varfun(@mean, T, 'InputVariables', {'x', 'y'})
varfun(@(v) 2 * v, T, 'InputVariables', 'y')
varfun(@sum, T, 'InputVariables', 'y', 'GroupingVariables', 'G')
rowfun(@(a, b) a + b, T, 'InputVariables', {'x', 'y'}, 'OutputVariableNames', 's')
groupsummary(T, 'G', {'mean', 'max'}, 'x')
groupcounts(T, 'G')
[g, id] = findgroups(T.G);
g', id'
A = table({'a'; 'b'; 'c'}, [1; 2; 3], 'VariableNames', {'Key', 'V'});
B = table({'b'; 'c'; 'd'}, [20; 30; 40], 'VariableNames', {'Key', 'W'});
innerjoin(A, B)
outerjoin(A, B)
outerjoin(A, B, 'MergeKeys', true)
outerjoin(A, B, 'Type', 'left', 'MergeKeys', true)
join(B(1:2, :), A)
L = stack(table([1; 2], [3; 4], [5; 6], 'VariableNames', {'id', 'p', 'q'}), {'p', 'q'}, 'NewDataVariableName', 'v', 'IndexVariableName', 'which')
unstack(L, 'v', 'which')
addvars(T, [9; 9; 9; 9], 'Before', 'x', 'NewVariableNames', 'n')
movevars(removevars(T, 'x'), 'y', 'Before', 'G')
renamevars(T, {'x', 'y'}, {'u', 'v'});
ans.Properties.VariableNames
T(:, vartype('numeric'))
table2cell(T(1:2, :))
table2array(T(:, 2:3))
r = table2struct(T(1, :))
p(1).a = 'one'; p(1).b = 1; p(2).a = 'two'; p(2).b = 2;
struct2table(p)
cell2table({1, 'a'; 2, 'b'})
M = magic(3);
array2table(M)
T(:, 2:3) * 2
isequal(T, T), isequaln(T, T)
splitvars(table([1 2; 3 4], 'VariableNames', {'m'}))
mergevars(T, {'x', 'y'}, 'NewVariableName', 'xy')
