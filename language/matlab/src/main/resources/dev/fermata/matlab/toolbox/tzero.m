% The invariant zeros of a model.
function z = tzero(sys)
z = zero(__model(sys, 'tzero'));
end
