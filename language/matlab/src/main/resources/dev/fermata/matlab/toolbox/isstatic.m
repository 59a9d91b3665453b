% Whether a model is a mere gain, without dynamics.
function tf = isstatic(sys)
if isa(sys, 'ss')
    tf = isempty(sys.A);
elseif isa(sys, 'zpk')
    tf = all(cellfun(@isempty, [sys.Z(:); sys.P(:)]));
else
    tf = all(cellfun(@isscalar, [sys.Numerator(:); sys.Denominator(:)]));
end
end
