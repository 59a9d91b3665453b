% Symbolic expressions among arguments as functions, symbolic numbers as doubles.
function args = __symbolic_handles(args)
for k = 1:numel(args)
    if isa(args{k}, 'sym')
        if isempty(symvar(args{k}))
            args{k} = double(args{k});
        elseif ~isscalar(args{k})
            args{k} = arrayfun(@(e) matlabFunction(e), args{k}, 'UniformOutput', false);
        else
            args{k} = matlabFunction(args{k});
        end
    end
end
end
