% Mean and standard deviation of a Gaussian process at points.
function [y, sigma] = __process_predict(model, U)
r = pdist2(U, model.U) / model.l;
K = (1 + sqrt(5) * r + 5 * r .^ 2 / 3) .* exp(-sqrt(5) * r);
y = model.mean + model.scale * (K * model.a);
V = model.R' \ K';
sigma = model.scale * sqrt(max(0, 1 - sum(V .^ 2, 1)'));
end
