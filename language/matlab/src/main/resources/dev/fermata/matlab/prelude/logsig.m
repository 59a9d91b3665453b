% The logistic function of net inputs.
function a = logsig(n)
a = 1 ./ (1 + exp(-n));
end
