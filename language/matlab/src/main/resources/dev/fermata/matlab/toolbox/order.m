% The number of states of a model.
function n = order(sys)
__model(sys, 'order');
if isa(sys, 'ss')
    n = size(sys.A, 1);
elseif isa(sys, 'zpk')
    n = sum(cellfun(@(z, p) max(numel(z), numel(p)), sys.Z(:), sys.P(:)));
else
    n = sum(cellfun(@numel, sys.Denominator(:)) - 1);
end
end
