% Rows scaled to length 1; rows of zeros get equal elements.
function y = normr(x)
y = normc(x.').';
end
