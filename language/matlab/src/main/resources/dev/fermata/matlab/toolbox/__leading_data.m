% The data that come before options: at most a number of numeric or cell arguments.
function [data, rest] = __leading_data(given, most)
count = 0;
while count < min(most, numel(given)) && (isnumeric(given{count + 1}) || iscell(given{count + 1}) || islogical(given{count + 1}))
    count = count + 1;
end
data = given(1:count);
rest = given(count + 1:end);
if isempty(data)
    error('RunMat:tf:InvalidArgument', 'tf: invalid argument');
end
end
