% A table without variables that has rows.
function T = __empty_rows(n)
T = table('Size', [n 0], 'VariableTypes', {});
end
