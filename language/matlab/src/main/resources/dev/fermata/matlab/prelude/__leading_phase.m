% A phase that comes before text.
function [phase, rest] = __leading_phase(args)
phase = 0;
rest = args;
if ~isempty(args) && isnumeric(args{1})
    if ~isempty(args{1})
        phase = double(args{1});
    end
    rest = args(2:end);
end
end
