% Scattered data.
x = [0 1 0 1 0.5]'; y = [0 0 1 1 0.3]'; v = 2*x+3*y+1;
F = scatteredInterpolant(x,y,v)
F(0.25,0.25)
F([0.1 0.2;0.3 0.4],[0.1 0.2;0.3 0.4])
F(2,2)
F.Method = 'nearest';
F(0.9,0.9)
F.Method='natural';
v2 = x.^2+y; F.Values = v2;
F(0.25,0.5)
F.ExtrapolationMethod = 'none'; F(5,5)
[xq,yq]=meshgrid(0:0.5:1);
vq = griddata(x,y,v,xq,yq)
vq = griddata(x,y,v2,xq,yq,'v4')
vq = griddata(x,y,v2,xq,yq,'cubic')
vq = griddata(x,y,v2,xq,yq,'nearest')
vq = griddata(x,y,v2,0.2,0.6,'natural')
F = scatteredInterpolant([0 0 0;1 0 0;0 1 0;0 0 1;1 1 1],[0;1;2;3;6]);
F(0.2,0.2,0.2)
F(2,2,2)
try, scatteredInterpolant([0 0;1 0;0 1],[1;2;3],'cubic'), catch e, disp(e.message), end
X = [0 0 0; 1 0 0; 0 1 0; 0 0 1; 1 1 1];
T = sort(delaunayn(X), 2)
[K, v] = convhulln(X);
size(K), v
vq = griddatan(X, X * [1; 2; 3], [0.3 0.3 0.3])
