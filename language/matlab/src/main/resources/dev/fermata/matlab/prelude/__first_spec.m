% A line specification at the beginning of a list of arguments; empty when there is none.
function [spec, rest] = __first_spec(args)
spec = '';
rest = args;
if mod(numel(args), 2) == 1 && (ischar(args{1}) || isstring(args{1}))
    spec = char(args{1});
    rest = args(2:end);
end
end
