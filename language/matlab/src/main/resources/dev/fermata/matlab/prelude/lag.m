% A timetable with values moved on by rows.
function R = lag(TT, n)
if nargin < 2
    n = 1;
end
R = TT;
names = TT.Properties.VariableNames;
rows = (1:height(TT))' - n;
good = rows >= 1 & rows <= height(TT);
for k = 1:numel(names)
    data = TT.(names{k});
    moved = data;
    if iscell(data)
        moved(:) = {''};
    elseif isinteger(data) || islogical(data)
        moved(:) = 0;
    else
        moved(:) = missing;
    end
    moved(good, :) = data(rows(good), :);
    R.(names{k}) = moved;
end
end
