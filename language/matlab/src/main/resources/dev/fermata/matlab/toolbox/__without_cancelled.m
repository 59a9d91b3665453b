% A model without the poles that zeros cancel.
function sys = __without_cancelled(sys)
if issiso(sys)
    sys = minreal(tf(sys), 1e-9);
end
end
